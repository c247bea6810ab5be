/** The language of pages: what was chosen last, else the person's, else the browser's; German where none says otherwise. */
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type Language, languageOf } from '../../http/problems/language.ts';
import type { WebEnv } from '../web-env.ts';

const COOKIE = 'handschlag-language';
const YEAR_SECONDS = 365 * 24 * 3600;

export const chooseLanguage = (https: boolean) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const asked = known(c.req.query('lang'));
    if (asked) setCookie(c, COOKIE, asked, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', secure: https });
    const chosen = asked ?? known(getCookie(c, COOKIE));
    c.set('language', chosen ?? c.get('person')?.language ?? languageOf(c.req.header('accept-language')));
    return next();
  });

const known = (word: string | undefined): Language | undefined => (word === 'de' || word === 'en' ? word : undefined);
