import { describeHostileScripts } from './hostile-suite.ts';

describeHostileScripts('worker');
