/** How long a token (JWT) that came now lasts, in milliseconds; 0 if unknown. */
export function lifetimeOf(token: string): number {
  const claims = claimsOf(token);
  const exp = claims?.['exp'];
  if (typeof exp !== 'number') return 0;
  const iat = claims?.['iat'];
  const from = typeof iat === 'number' ? Math.max(iat * 1000, Date.now()) : Date.now();
  return Math.max(0, exp * 1000 - from);
}

function claimsOf(token: string): Record<string, unknown> | null {
  try {
    const part = token.split('.')[1] ?? '';
    const text = atob(part.replace(/-/g, '+').replace(/_/g, '/'));
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' && claims !== null
      ? (claims as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
