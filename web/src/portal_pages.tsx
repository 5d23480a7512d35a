import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, useEffect, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router-dom';
import type { Me } from './api/schemas';
import { NotFoundPage } from './parts/not_found_page';
import { makePortal, PortalContext } from './portal';
import type { Session } from './session/session';
import { Shell } from './shell';

const CallsPage = lazy(() => import('./calls/calls_page'));
const InboxPage = lazy(() => import('./inbox/inbox_page'));
const HistoryPage = lazy(() => import('./history/history_page'));
const CallPage = lazy(() => import('./history/call_page'));
const MissedPage = lazy(() => import('./missed/missed_page'));
const BoardPage = lazy(() => import('./board/board_page'));
const TryPage = lazy(() => import('./try/try_page'));

interface Props {
  session: Session;
  me: Me;
  channel: BroadcastChannel;
}

/** The pages of one person, who stays the same while this is mounted. */
export function PortalPages({ session, me, channel }: Props) {
  const [portal] = useState(() => makePortal(session, me, channel));
  useEffect(() => portal.open(), [portal]);
  return (
    <PortalContext.Provider value={portal}>
      <QueryClientProvider client={portal.queries}>
        <BrowserRouter
          future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
        >
          <Routes>
            <Route element={<Shell channel={channel} />}>
              <Route index element={<Navigate to="/calls" replace />} />
              <Route path="sign-in" element={<Navigate to="/calls" replace />} />
              <Route path="calls" element={<CallsPage />} />
              <Route path="inbox" element={<InboxPage />} />
              <Route path="inbox/:id" element={<InboxPage />} />
              <Route path="missed" element={<MissedPage />} />
              <Route path="history" element={<HistoryPage />} />
              <Route path="history/:sid" element={<CallPage />} />
              <Route path="board" element={<BoardPage />} />
              <Route path="try" element={<TryPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
    </PortalContext.Provider>
  );
}
