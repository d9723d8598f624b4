// oxlint-disable-next-line typescript/triple-slash-reference -- whoever imports this file needs the types of the virtual modules
/// <reference path="../virtual.d.ts" />
import stored from 'virtual:wenzhen/stored';
import { readStored } from '../build/stored-content.ts';
import { wholeContent } from '../build/whole-content.ts';
import type { WholeContent } from '../types.ts';

/** Everything, made from one compact copy of the content: what the single file has, and the offline copy of the site. */
export const whole: WholeContent = wholeContent(readStored(stored));
