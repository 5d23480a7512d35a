import { texts } from '../texts';

export function Loading() {
  return (
    <p role="status" className="dimmed">
      {texts.loading}
    </p>
  );
}
