import { journalContract } from './journal-contract.ts';
import { onBothDatabases } from './both-databases.ts';

onBothDatabases((install) => journalContract(install));
