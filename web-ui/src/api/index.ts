export { forget, forgetAll, keepOnlyFor, keptOf, useKept, type Keeping, type Kept } from './kept';
export { useMe, type Me, type Membership, type Right, type Role } from './me';
export { Problem } from './problem';
export { actAs, get, getBytes, hearUpdates, isSignedIn, onSession, refresh, send, signedIn, speak, type Acting, type Answer } from './session';
export { useCommand, type Command, type Made } from './use-command';
export { forgetUnsentBut, keeperOf, type Keeper } from './unsent';
