import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// How long a machine takes decides no test.
configure({ asyncUtilTimeout: 15_000 });

// All files share one window, which takes a sixth of the time of a window each: nothing may be left in it.
afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
