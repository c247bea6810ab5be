/** The choices of the request, as the forms name them, for whoever writes mails and letters. */
export { CRITERION, LEGAL_FORM, MAILING_KIND, TARGET_GROUP } from '../../domain/guideline/choices/request.ts';
