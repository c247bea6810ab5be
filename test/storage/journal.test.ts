import { onBothDatabases } from './both-databases.ts';
import { journalContract } from './journal-contract.ts';

onBothDatabases((install) => journalContract(install));
