import { afterEach, expect, it, vi } from 'vitest';
import { ApiClient } from './client';

afterEach(() => vi.unstubAllGlobals());

const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ error: { code, message: code } }), { status });

function setUp(...answers: Response[]) {
  const fetched = vi.fn(() => Promise.resolve(answers.shift() as Response));
  vi.stubGlobal('fetch', fetched);
  const refused = vi.fn();
  let count = 0;
  const client = new ApiClient({
    token: () => Promise.resolve(`t${(count += 1)}`),
    refused,
  });
  const ask = () => client.get('/api/portal/voicemails/{id}', { path: { id: 7 } });
  return { ask, fetched, refused };
}

it.each([
  [401, 'token_invalid'],
  [404, 'token_expired'],
])('asks once more with a newer token after %i %s', async (status, code) => {
  const { ask, fetched, refused } = setUp(
    refusal(status, code),
    Response.json({ id: 7 }),
  );
  expect(await ask()).toEqual({ id: 7 });
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(refused).toHaveBeenCalledWith('t1');
});

it('asks once more only once', async () => {
  const { ask, fetched } = setUp(refusal(401, 'x'), refusal(401, 'y'));
  await expect(ask()).rejects.toMatchObject({ status: 401, code: 'y' });
  expect(fetched).toHaveBeenCalledTimes(2);
});

it('does not ask again for what is not there', async () => {
  const { ask, fetched, refused } = setUp(refusal(404, 'not_found'));
  await expect(ask()).rejects.toMatchObject({ status: 404, code: 'not_found' });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(refused).not.toHaveBeenCalled();
});
