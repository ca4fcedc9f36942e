import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// All files share one window, which takes a sixth of the time of a window each: nothing may be left in it.
afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
