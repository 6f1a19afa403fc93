import { Lines } from '../../checker/lines.ts';
import type { Language } from '../../contract/contract.ts';
import type { Scenario, Step } from '../scenario.ts';
import { checkNode } from './check.ts';
import type { FileFault } from './fault.ts';
import { dataOf, type Node } from './node.ts';
import type { ScenarioSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

export type PlacedFault = FileFault & { line: number; column: number };

/** A scenario, or everything that keeps a text from being one. */
export type Read =
  { scenario: Scenario; faults?: undefined } | { scenario?: undefined; faults: PlacedFault[] };

/** Reads the text of a file. Each step keeps its place. */
export function readScenario(text: string, schema: ScenarioSchema, language: Language): Read {
  const lines = new Lines(text);
  const { root, faults } = readYaml(text, language);
  const found = faults.length > 0 ? faults : checkNode(root ?? EMPTY, schema, language);
  if (found.length > 0) {
    const placed = found.map((fault) => ({ ...fault, ...lines.placeOf(fault.at) }));
    return { faults: placed.sort((a, b) => a.at - b.at) };
  }
  const { title, start, steps } = dataOf(root!) as Written;
  const places = stepsOf(root!).map((node) => lines.placeOf(node.from));
  return {
    scenario: {
      title: title ?? null,
      start: start ?? {},
      startPlace: lines.placeOf(entryOf(root!, 'start')?.key.from ?? 0),
      steps: steps.map((step, index) => {
        const [[kind, value]] = Object.entries(step) as [[string, unknown]];
        return { kind, value, ...places[index]! } as Step;
      }),
    },
  };
}

/** What the check has seen to that a text is. */
interface Written extends Partial<Pick<Scenario, 'title' | 'start'>> {
  steps: Partial<Record<string, unknown>>[];
}

/** What an empty file stands for. */
const EMPTY: Node = { kind: 'value', from: 0, to: 0, value: null, source: '' };

function stepsOf(root: Node): readonly Node[] {
  const steps = entryOf(root, 'steps')?.value;
  return steps?.kind === 'list' ? steps.items : [];
}

const entryOf = (root: Node, name: string) =>
  root.kind === 'map' ? root.entries.find(({ key }) => key.name === name) : undefined;
