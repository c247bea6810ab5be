/** `npm run pictures`: plays cases to interesting points and takes the README's pictures of them, into docs/images. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWalk } from '../../client/cli/walk-file.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { createStage, STORY } from './stage.ts';

const FOLDER = join(ROOT, 'docs/images');
const LOOKING = { viewport: { width: 1280, height: 860 }, colorScheme: 'light' } as const;
const MOST_BYTES = 200_000;

interface Picture {
  readonly name: string;
  readonly address: string;
  /** Absent: nobody has signed in. */
  readonly as?: string;
}

const { steps } = await readWalk(STORY);
const upTo = (step: string): readonly WalkStep[] =>
  steps.slice(0, steps.findLastIndex((line) => nameOf(line) === step) + 1);

/** A second request, so that there is more than one case to look at. */
const asked = (title: string, lines: readonly WalkStep[]): readonly WalkStep[] =>
  lines
    .filter((line) => !('municipality' in line))
    .map((line) => (nameOf(line) === 'open-case' ? { ...line, form: { ...line.form, title } } : line));

const pictures = (mailing: CaseId, review: CaseId): readonly Picture[] => [
  { name: 'sides', address: '/sign-in/start' },
  { name: 'tasks', address: '/tasks', as: 'p-planung' },
  { name: 'case', address: `/cases/${mailing}`, as: 'p-planung' },
  { name: 'step', address: `/cases/${review}/steps/assess-legal-position`, as: 'p-datenschutz' },
  { name: 'calendar', address: '/calendar', as: 'p-planung' },
  { name: 'history', address: `/cases/${mailing}/history`, as: 'p-pruefung' },
];

async function take(page: Page, { name, address }: Picture): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than a README should load`);
  process.stdout.write(`${path} (${Math.ceil(size / 1000)} kB)\n`);
}

const stage = await createStage();
try {
  await mkdir(FOLDER, { recursive: true });
  await stage.play(asked('Wegweiser für pflegende Angehörige', upTo('open-case')));
  const review = await stage.play(asked('Wie wohnen Menschen ab 80 im Stadtteil?', upTo('estimate-addressees')));
  const mailing = await stage.play(upTo('sign-cover-letter'));
  for (const picture of pictures(mailing, review))
    await take(await (picture.as ? stage.as(picture.as, LOOKING) : stage.visitor(LOOKING)), picture);
} finally {
  await stage.close();
}
