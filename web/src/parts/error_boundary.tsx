import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { texts } from '../texts';

/** Shows that a part of the page broke, and lets the rest live on. */
export class ErrorBoundary extends Component<{ children: ReactNode }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="panel stack" role="alert">
        <p>{texts.broken}</p>
        <Button onClick={() => location.reload()}>{texts.reload}</Button>
      </div>
    );
  }
}
