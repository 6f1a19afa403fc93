import { type Ignored, ignoredIn } from './code/ignoring.ts';
import { isSimilar } from '../cabinet/similar-name.ts';
import { withoutComment } from './comment-edit.ts';
import type { Known } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Widget } from './widget.ts';

/** What may not be silenced: the upload asks nobody, and code that does not parse has no comments. */
const isBinding = (id: string, { rules }: Known): boolean =>
  Object.hasOwn(rules, id) && rules[id as keyof Known['rules']]?.class === 'upload';

/**
 * Findings without those that a comment of the line before has ignored; comments that name something else, or
 * nothing that is found there, are findings themselves.
 */
export function spared(findings: readonly Finding[], widget: Widget, known: Known): Finding[] {
  const ignored = new Map<string, Ignored[]>();
  for (const file of widget.texts.keys()) {
    const { comments } = isScript(file) ? widget.reading(file).code : { comments: [] };
    if (comments.length > 0) {
      ignored.set(file, ignoredIn(comments, widget.reading(file).lines));
    }
  }
  const used = new Set<Ignored>();
  const left = findings.filter(({ code, file, line }) => {
    const by = ignored
      .get(file)
      ?.find((one) => one.id === code && one.line === line && !isBinding(code, known));
    if (by) {
      used.add(by);
    }
    return !by;
  });
  for (const [file, all] of ignored) {
    for (const one of all.filter((each) => !used.has(each))) {
      const { text } = widget.reading(file);
      const { code, params } = about(one, known);
      // Of an id that nobody knows another may have been meant.
      const alone = code === 'ignore-unknown' ? null : one.alone;
      const fix = alone && [withoutComment(text, alone.from, alone.to)];
      const place = widget.placeOf(file, one.offset);
      left.push({ code, params, file, ...place, ...(fix && { fix }) } as Finding);
    }
  }
  return left;
}

const isScript = (file: string): boolean => file.endsWith('.js');

/** What is wrong with a comment that ignores nothing. */
function about({ id }: Ignored, known: Known): Pick<Finding, 'code' | 'params'> {
  if (id === '') {
    return { code: 'ignore-nothing', params: {} };
  }
  const params = { name: id };
  if (!Object.hasOwn(known.rules, id) && !known.problems.has(id)) {
    const ids = [...Object.keys(known.rules), ...known.problems];
    const value = ids.filter((one) => isSimilar(one, id)).map((one) => `\`${one}\``);
    return { code: 'ignore-unknown', params: { ...params, value: value.join(', ') || '—' } };
  }
  return { code: isBinding(id, known) ? 'ignore-upload' : 'ignore-useless', params };
}
