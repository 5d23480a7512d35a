import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ApiClient } from './api/client';
import { ApiError } from './api/errors';
import { StaleLists } from './api/stale_lists';
import type { FrameFromEngine, Me } from './api/schemas';
import { CallDesk } from './desk/call_desk';
import { CallAlert } from './desk/call_alert';
import { Edits } from './parts/edits';
import { phone } from './parts/format';
import { type EngineSocket, socketUrl, type Wire } from './presence/engine_socket';
import { CallPlace } from './presence/call_place';
import { OtherTabs } from './presence/other_tabs';
import { Presence, type Rings } from './presence/presence';
import { Seat } from './presence/seat';
import type { Session } from './session/session';
import { browserPeer, openMicrophone } from './sound/browser_peer';
import { noLine } from './sound/no_line';
import { PeerLine } from './sound/peer_line';
import type { LineState, SoundLine } from './sound/sound_line';
import { TwilioLine, type VoiceSdk } from './sound/twilio_line';

/** Everything that lives as long as one person is signed in. */
export interface Portal {
  me: Me;
  session: Session;
  api: ApiClient;
  queries: QueryClient;
  edits: Edits;
  presence: Presence;
  place: CallPlace;
  others: OtherTabs;
  line: SoundLine;
  desk: CallDesk;
  alert: CallAlert;
  /** Begins, and returns what ends it. */
  open(): () => void;
}

export const PortalContext = createContext<Portal | null>(null);

export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (!portal) throw new Error('usePortal outside of a portal');
  return portal;
}

const wishKey = 'carepitome.on_duty';

/** How a socket of the engine is opened with this session's tokens. */
export function socketPorts(session: Session, path: string) {
  return {
    open: () => new WebSocket(socketUrl(path, location)) as Wire,
    token: () => session.token(),
    tokenRefused: (token: string) => session.refused(token),
  };
}

/** Keeps a socket as long as the page lives: newer tokens, wake-ups. */
export function tend(socket: EngineSocket, session: Session): () => void {
  const stop = session.current.watch(() => {
    const token = session.current.get();
    if (token) socket.renew(token);
  });
  const seen = () => {
    if (document.visibilityState === 'visible') socket.nudge();
  };
  window.addEventListener('online', socket.nudge);
  window.addEventListener('pageshow', socket.nudge);
  document.addEventListener('resume', socket.nudge);
  document.addEventListener('visibilitychange', seen);
  return () => {
    stop();
    window.removeEventListener('online', socket.nudge);
    window.removeEventListener('pageshow', socket.nudge);
    document.removeEventListener('resume', socket.nudge);
    document.removeEventListener('visibilitychange', seen);
  };
}

function lineOf(me: Me, api: ApiClient, presence: Presence): SoundLine {
  if (me.voice === 'twilio')
    return new TwilioLine({
      microphone: openMicrophone,
      token: async () => (await api.get('/api/portal/voice-token')).token,
      load: async (): Promise<VoiceSdk> => import('@twilio/voice-sdk'),
      callBack: me.calls_out
        ? (number) => api.post('/api/portal/call-backs', { body: { number } })
        : null,
    });
  if (me.voice === 'page')
    return new PeerLine({
      ...browserPeer(me.ice_servers),
      send: (frame) => void presence.send(frame),
      onFrame: presence.onFrame,
    });
  return noLine();
}

function placeOf(
  me: Me,
  presence: Presence,
  line: SoundLine,
  onReplaced: () => void,
): CallPlace {
  // Pages that are not secure have none.
  const locks = navigator.locks as LockManager | undefined;
  return new CallPlace({
    seat: new Seat(`carepitome-desk-${me.id}`, locks),
    socket: presence.socket,
    wish: presence.wish,
    setWish: (wish) => presence.setWish(wish),
    openLine: () => void line.open(),
    onReplaced,
  });
}

function ringsAt(line: LineState): Rings {
  if (line.kind === 'ready') return true;
  return line.kind === 'failed' || line.kind === 'none' ? false : null;
}

function makeQueries(): QueryClient {
  const isWorthAsking = (count: number, error: Error) =>
    count < 3 && error instanceof ApiError && error.isPassing;
  return new QueryClient({
    defaultOptions: {
      // Events of the presence socket say what is stale; see staleAfter.
      queries: { staleTime: 30_000, gcTime: 5 * 60_000, retry: isWorthAsking },
    },
  });
}

const lists = { voicemails: 'voicemails', missed_calls: 'missed-calls' };

/** What a frame makes stale. */
function staleAfter(frame: FrameFromEngine): string[] {
  if (frame.type === 'voicemail') return [lists.voicemails];
  if (frame.type === 'missed_call') return [lists.missed_calls];
  if (frame.type === 'lists') return frame.changed.map((list) => lists[list]);
  return frame.type === 'offer.ended' ? ['calls'] : [];
}

export function makePortal(
  session: Session,
  me: Me,
  channel: BroadcastChannel,
): Portal {
  const api = new ApiClient(session);
  const queries = makeQueries();
  const presence = new Presence(socketPorts(session, '/api/portal/ws'), {
    read: () => sessionStorage.getItem(wishKey) === 'true',
    write: (wish) => sessionStorage.setItem(wishKey, String(wish)),
  });
  const line = lineOf(me, api, presence);
  const stale = new StaleLists((name) =>
    queries.invalidateQueries({ queryKey: [name] }),
  );
  const others = new OtherTabs({
    channel,
    user: me.id,
    isSeen: () => document.visibilityState === 'visible',
    watchSight: (watcher) => {
      document.addEventListener('visibilitychange', watcher);
      return () => document.removeEventListener('visibilitychange', watcher);
    },
    onSeen: noticeable,
    onNews: (name) => stale.note(name),
    onMoved: (wish) => place.movedHere(wish),
  });
  const alert = new CallAlert();
  const canBeNoticed = () => alert.canBeNoticed(others.isSeen());
  const desk = new CallDesk({
    send: presence.send,
    onFrame: presence.onFrame,
    state: presence.state,
    line,
    canBeNoticed,
    alert: (party) => {
      others.rings(phone(party.from));
      alert.start(party);
    },
    quiet: () => {
      others.rings(null);
      alert.stop();
    },
    keep: async ({ call, note, result }) => {
      const body = { ...(note && { note }), ...(result && { result }) };
      await api.patch('/api/portal/calls/{call}', { path: { call }, body });
      await queries.invalidateQueries({ queryKey: ['calls'] });
    },
    clockOffset: () => presence.socket.clockOffset,
    wrapUpSeconds: me.wrap_up_seconds,
  });

  const place = placeOf(me, presence, line, () => {
    desk.replaced();
    others.moved(presence.wish.get());
  });

  function noticeable(): void {
    desk.look();
    if (canBeNoticed()) presence.tellAlive();
  }

  function hear(frame: FrameFromEngine): void {
    for (const name of staleAfter(frame)) {
      stale.note(name);
      others.news(name);
    }
    // Whatever was missed while it was not connected.
    if (frame.type === 'welcome') void queries.invalidateQueries();
  }

  /** What became of the desk, for those who must know. */
  function follow(): void {
    const isEngaged = desk.isEngaged.get();
    session.isTalking.set(isEngaged || desk.state.get().kind === 'talking');
    presence.setAbility(ringsAt(line.state.get()), isEngaged);
  }

  function open(): () => void {
    const stops = [
      others.open(),
      presence.onFrame(hear),
      line.state.watch(follow),
      desk.isEngaged.watch(follow),
      desk.state.watch(follow),
      place.open(),
      alert.watch(noticeable),
      presence.state.watch(noticeable),
      tend(presence.socket, session),
      session.beforeEnd(() => desk.leave()),
    ];
    follow();
    return () => {
      desk.close();
      for (const stop of stops) stop();
      session.isTalking.set(false);
      line.close();
      presence.socket.close();
      queries.clear();
      // Who signs in next in this window is not on duty by that.
      sessionStorage.removeItem(wishKey);
    };
  }

  return {
    me,
    session,
    api,
    queries,
    edits: new Edits(),
    presence,
    place,
    others,
    line,
    desk,
    alert,
    open,
  };
}
