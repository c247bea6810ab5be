/** Puts the engine's activities together. */

import { createCaseLoader } from '../storage/loading/case-loader.ts';
import { createMunicipalityLoader } from '../storage/loading/municipality-loader.ts';
import type {
  DeliveryActivities,
  EngineActivities,
  ReturnedMailActivities,
  SignInActivities,
  WebhookActivities,
} from './contract.ts';
import { createDeliveries } from './deliver.ts';
import { createExecute } from './execute.ts';
import { createExecuteMunicipality } from './execute-municipality.ts';
import { createLook } from './look.ts';
import type { EnginePorts } from './ports.ts';
import { createReadReturnedMail } from './returned-mail.ts';
import { createSendSignInLink } from './sign-in-link.ts';
import { createUpkeep, lookAtMunicipality } from './upkeep.ts';
import { createDeliverWebhook } from './webhooks/deliver-webhook.ts';
import { createWebhookWaker } from './webhooks/wake-webhooks.ts';

type Activities = EngineActivities & DeliveryActivities & SignInActivities & ReturnedMailActivities & WebhookActivities;

export function createActivities(ports: EnginePorts): Activities {
  const cases = createCaseLoader(ports.storage.journal);
  const municipalities = createMunicipalityLoader(ports.storage.journal);
  const execute = createExecute(ports, cases, municipalities, createWebhookWaker(ports));
  const executeMunicipality = createExecuteMunicipality(ports, municipalities);
  return {
    execute,
    look: createLook(ports, cases),
    executeMunicipality,
    lookAtMunicipality: lookAtMunicipality(municipalities),
    ...createUpkeep(ports, municipalities, executeMunicipality, cases),
    ...createDeliveries(ports, cases, execute, async (id) => (await municipalities(id))?.profile.mailTexts ?? {}),
    ...createDeliverWebhook(ports),
    readReturnedMail: createReadReturnedMail(ports, cases),
    sendSignInLink: createSendSignInLink(ports),
  };
}
