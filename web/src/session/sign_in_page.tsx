import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/errors';
import { texts } from '../texts';
import type { Session, SignOutReason } from './session';

const words = texts.signIn;

export function problemOf(error: unknown): string {
  if (!(error instanceof ApiError)) return words.failed;
  if (error.status === 401) return words.wrong;
  if (error.status === 429) return words.tooMany(error.retryAfter ?? 60);
  return words.failed;
}

export function SignInPage({
  session,
  why,
}: {
  session: Session;
  why: SignOutReason | null;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      await session.signIn(form.get('email') as string, form.get('password') as string);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <main className="narrow panel">
      <form className="stack" onSubmit={submit}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        {why === 'idle' && <p role="status">{words.idle}</p>}
        {why === 'expired' && <p role="status">{words.expired}</p>}
        <TextInput
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          required
        />
        <PasswordInput
          name="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
        <div role="alert">{problem}</div>
        <Button type="submit" fullWidth loading={isBusy}>
          {words.submit}
        </Button>
      </form>
    </main>
  );
}
