import type { DocumentRegistry, LanguageService } from 'typescript';
import { Lines } from '../checker/lines.ts';
import type { Finding } from './finding.ts';
import { hostOf, LIBS, type Program } from './host.ts';
import type { CheckAnswer, CheckAsk } from './messages.ts';
import { optionsOf } from './options.ts';
import { rootsOf } from './roots.ts';
import type { Compiler, Supply, Texts } from './supply.ts';
import { usesReact } from './uses-react.ts';

/** Where the files of the widget are for the compiler. */
const FOLDER = '/widget/';

/** Where the declarations of the SDK are. */
const TYPES = '/sdk.d.ts';

/** More findings than this are counted and not told: nobody reads them one by one. */
const MOST = 200;

/** What the last check was made with. A change of the texts alone makes the next one short. */
interface Kept {
  key: string;
  program: Program;
  service: LanguageService;
}

let kept: Kept | undefined;

/** Files that were read, for one service after the other. */
let registry: DocumentRegistry | undefined;

/** Loads what a check of the files takes, and checks them as `tsc` would. */
export async function prepareCheck(ask: CheckAsk, supply: Supply): Promise<() => CheckAnswer> {
  const { files, types, language, widgetFile } = ask;
  const ts = await supply.compiler();
  const roots = rootsOf(Object.keys(files), widgetFile);
  const react = roots.some((file) => usesReact(ts, file, files[file]!));
  const [libs, packages, messages] = await Promise.all([
    supply.texts('libs'),
    react ? supply.texts('react') : {},
    language === 'ru' ? supply.texts('ru') : undefined,
  ]);
  const given: Texts = {
    ...placed(LIBS, libs),
    ...placed('/node_modules/', packages),
    [TYPES]: types,
  };
  return () => {
    const before = kept;
    const key = JSON.stringify([language, react, types, Object.keys(files)]);
    // A message is put into words where a fault is found, and kept with it: another language is another service.
    ts.setLocalizedDiagnosticMessages(messages);
    if (before?.key !== key) {
      kept = serviceOf(ts, key, given);
    }
    const { program, service } = kept!;
    program.own = placed(FOLDER, files);
    program.roots = [TYPES, ...roots.map((file) => FOLDER + file)];
    const findings = findingsOf(ts, service, files, roots);
    if (before !== kept) {
      // Both share the files that were read, of which the one that ends would take its own away.
      before?.service.dispose();
    }
    return { findings: findings.slice(0, MOST), count: findings.length, checked: roots };
  };
}

const placed = (folder: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [folder + name, text]));

function serviceOf(ts: Compiler, key: string, given: Texts): Kept {
  const program: Program = { options: optionsOf(ts), given, own: {}, roots: [] };
  registry ??= ts.createDocumentRegistry(true);
  return { key, program, service: ts.createLanguageService(hostOf(ts, program), registry) };
}

/** Lines are counted as an editor does: the compiler ends one at more characters than that. */
function findingsOf(
  ts: Compiler,
  service: LanguageService,
  files: Texts,
  roots: readonly string[],
): Finding[] {
  return roots.flatMap((file) => {
    const lines = new Lines(files[file]!);
    const syntax = service.getSyntacticDiagnostics(FOLDER + file);
    // What cannot be read has no types to speak of.
    const found = syntax.length > 0 ? syntax : service.getSemanticDiagnostics(FOLDER + file);
    return found.flatMap(({ start, code, messageText }): Finding[] => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n');
      const message = text.replace(/\s*\n\s*/g, ' ');
      return start === undefined
        ? []
        : [
            {
              code: `TS${code}`,
              syntax: syntax.length > 0,
              message,
              file,
              ...lines.placeOf(start),
            },
          ];
    });
  });
}
