import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router-dom';
import { texts } from '../texts';

export function NotFoundPage() {
  return (
    <div className="panel stack">
      <Title order={1} size="h2">
        {texts.notFound}
      </Title>
      <Anchor component={Link} to="/calls">
        {texts.notFoundLink}
      </Anchor>
    </div>
  );
}
