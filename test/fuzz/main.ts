/**
 * `npm run fuzz [-- --seconds 60]`: the whole API under what schemathesis makes of its description, once for each of some people,
 * over HTTP, on a case that is under way. Ends with 0 where no answer was a fault and no log line tells a secret.
 */
import { parseArgs } from 'node:util';
import { startServer } from '../../client/http/server.ts';
import { decided } from '../api/course.ts';
import { installation, MUELHEIM } from '../api/installation.ts';
import { fuzz, schemathesis } from './schemathesis.ts';

const PEOPLE = ['petra', 'carla', 'dora', 'opa'];
const AN_HOUR = 3600;
const FAULT = /"level":"(error|fatal)"/;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const seconds = Number(values.seconds) / PEOPLE.length;

const program = await schemathesis();
// What is tried is the work behind the limit.
const at = await installation({ limits: { requestsPerMinute: 1e6, failuresPerMinute: 1e6, trustedProxies: 0 } });
const { caseId } = await decided(at);
const server = await startServer({ app: at.app, host: '127.0.0.1', port: 0 });
const url = `http://127.0.0.1:${server.port}/api/v1/openapi.json`;
let failed = 0;
try {
  for (const person of PEOPLE) {
    const token = await at.token({ sub: `sub-${person}`, exp: Math.floor(Date.now() / 1000) + AN_HOUR });
    const parameters = { caseId, id: MUELHEIM, seq: '3' };
    const { text, ok } = await fuzz(program, { url, token, seconds, parameters });
    const counted = /(\d+) generated/.exec(text)?.[1] ?? '0';
    process.stdout.write(`${person.padEnd(8)} ${counted} requests, ${ok ? 'nothing found' : 'FOUND SOMETHING'}\n`);
    if (!ok || counted === '0') process.stdout.write(`${text}\n`);
    if (!ok || counted === '0') failed += 1;
    if (at.log.some((line) => line.includes(token))) throw new Error('a log line holds a token');
  }
  const faults = at.log.filter((line) => FAULT.test(line));
  process.stdout.write(faults.slice(0, 20).join(''));
  failed += faults.length;
} finally {
  await server.stop();
  await at.close();
}
process.stdout.write(`fuzz: ${failed === 0 ? 'no fault' : `${failed} faults`}\n`);
process.exitCode = failed === 0 ? 0 : 1;
