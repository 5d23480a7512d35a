import { describe, expect, it } from 'vitest';
import { takeFromAddress, tokenIn } from './embedding';

describe('a token in the address', () => {
  const at = (hash: string) => ({ hash, pathname: '/calls', search: '?a=1' });

  it('is taken out of it at once', () => {
    const urls: string[] = [];
    expect(takeFromAddress(at('#token=a.b.c'), (url) => urls.push(url))).toBe('a.b.c');
    expect(urls).toEqual(['/calls?a=1']);
  });

  it('leaves other fragments alone', () => {
    const urls: string[] = [];
    expect(takeFromAddress(at('#notes'), (url) => urls.push(url))).toBeNull();
    expect(urls).toEqual([]);
  });
});

describe('a token in a message', () => {
  const holder = {};
  const allowed = ['https://portal.example'];
  const message = (origin: string, source: unknown, data: unknown) =>
    ({ origin, source, data }) as MessageEvent;
  const token = { type: 'carepitome.token', token: 'a.b.c' };

  it('is taken from the embedding page of an allowed origin', () => {
    const said = message('https://portal.example', holder, token);
    expect(tokenIn(said, holder, allowed)).toBe('a.b.c');
  });

  it.each([
    ['another origin', message('https://evil.example', holder, token)],
    ['another window', message('https://portal.example', {}, token)],
    [
      'another type',
      message('https://portal.example', holder, { type: 'x', token: 'y' }),
    ],
    ['no text', message('https://portal.example', holder, { ...token, token: 5 })],
    ['nothing', message('https://portal.example', holder, null)],
  ])('is not taken from %s', (_, said) => {
    expect(tokenIn(said, holder, allowed)).toBeNull();
  });
});
