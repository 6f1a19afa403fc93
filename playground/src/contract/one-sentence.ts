/** How browsers quote the policy that refused something: it is long, and says nothing of the widget. */
const POLICY = /(?<=Content Security Policy.*):\s*"?[a-z]+-src(?:-[a-z]+)? .*$/;

/** What was thrown, to stand inside a sentence: one line, without the policy and its own full stop. */
export function oneSentence(reason: string): string {
  const [line = ''] = reason.trim().split('\n', 1);
  return line.replace(POLICY, '').replace(/\.?\s*$/, '');
}
