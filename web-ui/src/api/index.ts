export { forget, forgetAll, keep, keepOnlyFor, keptOf, useKept, type Keeping, type Kept } from './kept';
export { useMe, type Me, type Membership, type Right, type Role } from './me';
export { Problem, problemOf } from './problem';
export { hearClock, serverNow } from './server-clock';
export { actAs, exchange, get, hearUpdates, isSignedIn, onSession, pictureAt, refresh, saveAs, send, signedIn, speak, type Acting, type Answer, type Send } from './session';
export { useCommand, type Command, type Made } from './use-command';
export { forgetUnsentBut, keeperOf, type Keeper } from './unsent';
