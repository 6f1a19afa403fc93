import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentOf, widgetIn } from '../../share/link.ts';
import { commandOf } from '../shown-command.ts';
import { controllerIn, FakeView, INITIAL, MAIN, memory } from '../controller.test-support.ts';
import type { Files } from '../files.ts';
import type { Notice } from '../notice.ts';
import { linkTo, Unshareable } from './link-to.ts';
import { follow, type LinkReader, openLink } from './opening.ts';
import { reachOf } from './reach.ts';
import { SHARE_WORDS } from './words.ts';

const PAGE = 'https://site.example/en/playground/';
const WORDS = SHARE_WORDS.en;
const textOf = (notice: Notice | null): string | null =>
  notice?.kind === 'link' ? notice.text : null;

const READER: LinkReader = { language: 'en', mainFile: MAIN };

test('a link holds the files of the editor and the lead that is open', async () => {
  const { controller, session } = controllerIn();
  controller.edit(MAIN, 'changed');
  const link = new URL(await linkTo(controller, PAGE));
  assert.equal(link.origin + link.pathname, PAGE);
  const { lead } = session.navigation;
  assert.deepEqual(await widgetIn(link.hash, MAIN), { files: { [MAIN]: 'changed' }, lead });
});

test('no link is made of code with a secret, and the place is said', async () => {
  const { controller, session } = controllerIn();
  session.settings = { ...session.settings, clientSecret: 'the-readers-own-secret' };
  controller.edit(MAIN, '\n// the-readers-own-secret');
  await assert.rejects(linkTo(controller, PAGE), (error) => {
    assert.ok(error instanceof Unshareable);
    assert.deepEqual(error.secrets, [{ kind: 'client-secret', file: MAIN, line: 2 }]);
    return error.message.includes(`${MAIN}, line 2: a client_secret`);
  });
});

test('the secret that every playground begins with is none', async () => {
  const { controller, session } = controllerIn();
  controller.edit(MAIN, session.settings.clientSecret);
  assert.ok(await linkTo(controller, PAGE));
});

test('a site without a page for the playground makes no links, and has no button for them', async () => {
  const { controller } = controllerIn();
  await assert.rejects(linkTo(controller, null), { message: WORDS.noPage });
  const view = new FakeView();
  assert.ok(commandOf('share', { controller, view }));
  view.sharePage = null;
  assert.equal(commandOf('share', { controller, view }), null);
});

test('code that no link has room for says so', async () => {
  const { controller } = controllerIn();
  controller.setFiles({ [MAIN]: ' '.repeat(6_000_000) });
  await assert.rejects(linkTo(controller, PAGE), {
    message: WORDS.unmade({ code: 'too-large' }),
  });
  controller.setFiles({ [MAIN]: '', 'i18n/a:b.json': '' });
  await assert.rejects(linkTo(controller, PAGE), { message: /a:b\.json/ });
});

test('the reader is told whether a link of a length arrives', () => {
  assert.deepEqual([1, 2000, 2001, 4000, 4001].map(reachOf), [
    'anywhere',
    'anywhere',
    'most',
    'most',
    'few',
  ]);
});

test('a link is opened with a draft of its own, and what was written into it is told', async () => {
  const files: Files = { [MAIN]: 'somebody else’s' };
  const fragment = await fragmentOf({ files, lead: '1001' });
  const first = await openLink(fragment, READER);
  assert.ok(first.widget);
  assert.deepEqual(first.widget.initial, files);
  assert.equal(first.widget.lead, '1001');
  assert.equal(textOf(first.notice('1001', null)), WORDS.opened(false));
  const second = await openLink(fragment, READER);
  assert.equal(second.widget?.id, first.widget.id);
  assert.equal(textOf(second.notice('1001', files)), WORDS.opened(false));
  assert.equal(textOf(second.notice('1001', { [MAIN]: 'changed' })), WORDS.opened(true));
  const other = await openLink(await fragmentOf({ files: { [MAIN]: 'other' } }), READER);
  assert.notEqual(other.widget?.id, first.widget.id);
});

test('a lead that is not there is named', async () => {
  const fragment = await fragmentOf({ files: INITIAL, lead: '404' });
  const { notice } = await openLink(fragment, READER);
  assert.equal(textOf(notice('1001', null)), `${WORDS.opened(false)} ${WORDS.noLead('404')}`);
});

test('a link that cannot be opened gives no code, and says why', async () => {
  const { widget, notice } = await openLink('#w1=cut', READER);
  assert.equal(widget, null);
  assert.equal(textOf(notice('1001', null)), WORDS.unfit({ code: 'damaged' }));
});

test('what a link names is shown with all its characters, and no more of it than fits', () => {
  const said = WORDS.unfit({ code: 'path', name: `\u202e${'x'.repeat(500)}` });
  assert.match(said, /“\\u202ex{73}…”/);
});

/** A page on which the address changes while a controller is there. */
async function followed(fragment: string, change: (page: ReturnType<typeof controllerIn>) => void) {
  const storage = memory();
  const page = controllerIn({ storage });
  change(page);
  let reloads = 0;
  const opened = await openLink(await fragmentOf({ files: INITIAL }), READER);
  const go = (to: string, link: typeof opened | null) =>
    follow(to, {
      controller: page.controller,
      reader: READER,
      link,
      reload: () => (reloads += 1),
    });
  await go(fragment, null);
  return { ...page, reloads: () => reloads, go, opened };
}

test('a link that is pasted into an open page saves the draft and takes its place', async () => {
  const fragment = await fragmentOf({ files: { [MAIN]: 'theirs' } });
  const { draft, reloads } = await followed(fragment, ({ controller }) => {
    controller.edit(MAIN, 'mine');
  });
  assert.equal(reloads(), 1);
  assert.deepEqual(draft.load()?.files, { [MAIN]: 'mine' });
});

test('a damaged one that is pasted changes nothing and says why', async () => {
  const { controller, reloads } = await followed('#w1=cut', ({ controller }) => {
    controller.edit(MAIN, 'mine');
  });
  assert.equal(reloads(), 0);
  assert.equal(controller.files.current[MAIN], 'mine');
  assert.equal(textOf(controller.notice), WORDS.unfit({ code: 'damaged' }));
});

test('code that the browser does not keep is not given up for a link', async () => {
  const fragment = await fragmentOf({ files: { [MAIN]: 'theirs' } });
  const { controller, reloads } = await followed(fragment, ({ controller, storage }) => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    controller.edit(MAIN, 'mine');
  });
  assert.equal(reloads(), 0);
  assert.equal(textOf(controller.notice), WORDS.notSaved);
});

test('back from a link is back to the own draft; without one nothing happens', async () => {
  const { go, opened, reloads } = await followed('', () => undefined);
  assert.equal(reloads(), 0);
  await go('', opened);
  assert.equal(reloads(), 1);
});
