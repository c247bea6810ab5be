/** What tells of a case: every page below it that its own page leads to. Forms are the same in each of its states. */
import type { Page } from 'playwright-core';
import { caseAddress } from '../../client/web/addresses.ts';
import type { CaseId } from '../../domain/terms.ts';

export async function casePages(page: Page, caseId: CaseId): Promise<readonly string[]> {
  const root = caseAddress(caseId);
  await page.goto(root);
  const links = page.locator('main a');
  const addresses: readonly string[] = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const below = addresses
    .map((address) => address.replace(/#.*$/, ''))
    .filter((address) => address.startsWith(`${root}/`) && !ELSEWHERE.test(address));
  return [...new Set([root, `${root}/history?all=yes`, ...below])];
}

const ELSEWHERE = /\/(?:commands|steps|take|hand-on)\b|\/(?:documents|papers)\/.|\/audit\/export\//;
