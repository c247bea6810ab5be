/** One cooperation from request to report in the spring of 2026, with no detour: where most stories begin. */
import type { CaseCommandName } from '../../domain/terms.ts';
import * as the from './commands.ts';
import { carrier, leadership, mailRoom, management, officer, planner, press, printShop, registry } from './people.ts';
import { type Move, on } from './story.ts';

export const COURSE: readonly Move[] = [
  on('2026-03-02', the.openCase(), carrier),
  on('2026-03-03', the.findComplete()),
  on(
    '2026-03-03T10:01',
    the.recordNotice(
      the.noticeKey('data-protection-officer'),
      the.noticeKey('press-office'),
      the.noticeKey('registration-office'),
    ),
  ),
  on('2026-03-04', the.identifyEnabler()),
  on('2026-03-05', the.vet(), planner),
  on('2026-03-06', the.estimate(), registry),
  on('2026-03-10', the.assess()),
  on('2026-03-16', the.weigh()),
  on('2026-03-17', the.confirm()),
  on('2026-03-17T10:01', the.recordDeclaration()),
  on('2026-03-20', the.signForCarrier(), management),
  on('2026-03-24', the.signForMunicipality()),
  on('2026-03-30', the.proposeMailing(), carrier),
  on('2026-04-02', the.agreeToMailing(), planner),
  on('2026-04-08', the.approve(), officer),
  on('2026-04-09', the.approve(), press),
  on('2026-04-10', the.approve(), leadership),
  on('2026-04-13', the.signCoverLetter()),
  on('2026-04-14', the.planDispatch('2026-05-04')),
  on('2026-04-20', the.releasePrint()),
  on('2026-04-21', the.selectAddressees()),
  on('2026-04-27', the.print()),
  on('2026-04-28', the.announce()),
  on('2026-05-04', the.send()),
  on('2026-05-11', the.chooseSitting('social-affairs-2026-06-18')),
  on('2026-05-22', the.recordResponses(), planner),
  on('2026-05-26', the.confirmDeletion(), registry),
  on('2026-05-26', the.confirmDeletion(), printShop),
  on('2026-05-27', the.confirmDeletion(), mailRoom),
  on('2026-05-28', the.submitReport(), planner),
  on('2026-05-29', the.acceptReport()),
  on('2026-06-01', the.preparePaper()),
  on('2026-06-19', the.presentReport()),
  on('2026-06-22', the.publish()),
  on('2026-06-23', the.evaluate(), planner),
  on('2026-06-24', the.evaluate({ actual: undefined }), carrier),
  on('2026-06-25', the.closeCase()),
];

/** The course up to and without the first command of this name. */
export function before(name: CaseCommandName): readonly Move[] {
  return COURSE.slice(
    0,
    COURSE.findIndex(({ command }) => command.type === name),
  );
}

/** The course up to and with the last command of this name. */
export function upTo(name: CaseCommandName): readonly Move[] {
  return COURSE.slice(0, COURSE.findLastIndex(({ command }) => command.type === name) + 1);
}
