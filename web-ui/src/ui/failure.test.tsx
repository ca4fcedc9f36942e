import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { renderIn } from '../testing/render-in';
import { Failure } from './failure';

const nothing = () => undefined;

describe('what went wrong', () => {
  it.each([
    ['a lost line', new Problem(0, 'offline', 'The server cannot be reached.'), 'The connection is down'],
    ['a reader who has not signed in', new Problem(401, 'sign-in-needed', 'Sign in.'), 'Please sign in first'],
    ['a page not for this reader', new Problem(403, 'forbidden', 'For reviewers.'), 'This page is not open to you'],
    ['an address without a page', new Problem(404, 'not-found', ''), 'There is nothing here'],
    ['somebody faster', new Problem(409, 'race-lost', 'Changed.'), 'Somebody else changed this first'],
    ['a stale version', new Problem(412, 'version-stale', 'Changed.'), 'Somebody else changed this first'],
    ['a failing server', new Problem(503, 'search-unavailable', 'Down.'), 'The server did not answer'],
    ['a refusal', new Problem(422, 'deadline-passed', 'It closed on Friday.'), 'Not done'],
    ['a fault of the page', new TypeError('x is undefined'), 'Not done'],
  ])('%s has its state', (_, error, words) => {
    renderIn('en', <Failure title="Not done" error={error} onRetry={nothing} />);
    expect(screen.getByText(words)).toBeDefined();
  });

  it('says the reason of a refusal, and gives the number to quote of a failure', () => {
    renderIn('en', <Failure title="Not done" error={new Problem(422, 'deadline-passed', 'It closed on Friday.')} />);
    expect(screen.getByRole('listitem').textContent.trim()).toBe('It closed on Friday.');
    renderIn('en', <Failure title="Not done" error={new Problem(500, 'internal-error', 'Broken.', { number: '7c19e04a' })} />);
    expect(screen.getByText('7c19e04a')).toBeDefined();
  });
});
