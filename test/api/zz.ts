import { startServer } from '../../client/http/server.ts';
import { decided } from './course.ts';
import { installation } from './installation.ts';

const at = await installation();
const { caseId } = await decided(at);
await startServer({ app: at.app, host: '127.0.0.1', port: 8999 });
console.log(await at.token({ sub: 'sub-petra', exp: Math.floor(Date.now() / 1000) + 7200 }));
console.error(caseId);
setTimeout(() => {
  process.stderr.write(
    at.log
      .filter((l) => /"level":[56]0/.test(l))
      .slice(0, 20)
      .join(''),
  );
  process.exit(0);
}, 300000);
process.on('SIGTERM', () => {
  process.stderr.write(
    at.log
      .filter((l) => /"level":[56]0/.test(l))
      .slice(0, 20)
      .join(''),
  );
  process.exit(0);
});
