import { reasonOf } from '../protocol/reason.ts';
import { format, type Formatted } from './formatting.ts';
import { type Matches, matchesIn, type PanelQuery } from './matching.ts';
import {
  findIn,
  type Found,
  type Query,
  replaceIn,
  type Replaced,
  type Scope,
} from './searching.ts';

/** The texts of a widget's files by their names. */
type Files = Readonly<Record<string, string>>;

/** What the page asks for; any of it may take long, so that it is not done on the page. */
export interface Tasks {
  format: { given: { file: string; text: string; cursor: number }; made: Formatted };
  match: { given: { text: string; query: PanelQuery }; made: Matches };
  find: { given: { files: Files; query: Query }; made: Found };
  replace: {
    given: { files: Files; query: Query; replacement: string; scope: Scope };
    made: Replaced;
  };
}

export type TaskName = keyof Tasks;

export type Asked = { [Name in TaskName]: { name: Name; given: Tasks[Name]['given'] } }[TaskName];

/** `failed` is a message for whoever looks for the reason. */
export type Answer = { made: Tasks[TaskName]['made'] } | { failed: string };

function done(asked: Asked): Tasks[TaskName]['made'] | Promise<Tasks[TaskName]['made']> {
  switch (asked.name) {
    case 'format': {
      const { file, text, cursor } = asked.given;
      return format(file, text, cursor);
    }
    case 'match':
      return matchesIn(asked.given.text, asked.given.query);
    case 'find':
      return findIn(asked.given.files, asked.given.query);
    case 'replace': {
      const { files, query, replacement, scope } = asked.given;
      return replaceIn(files, query, replacement, scope);
    }
  }
}

async function answer(asked: Asked): Promise<Answer> {
  try {
    return { made: await done(asked) };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

// Its types are those of a page, where a message needs an origin.
const page = globalThis as unknown as {
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
  postMessage(message: Answer | 'started'): void;
};
page.addEventListener('message', ({ data }) => {
  page.postMessage('started');
  void answer(data).then((made) => page.postMessage(made));
});
