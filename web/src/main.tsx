import '@mantine/core/styles.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { browserPorts } from './session/browser_ports';
import { Embedding, takeFromAddress } from './session/embedding';
import { Session, type TabMessage } from './session/session';

// First of all, before anything else could read or keep the address.
const handed = takeFromAddress(location, (url) => history.replaceState(null, '', url));

const channel = new BroadcastChannel('carepitome');
const embedding = new Embedding((token) => void session.takeHanded(token));
const session: Session = new Session(browserPorts(channel, embedding.ask));
channel.onmessage = ({ data }) => session.told(data as TabMessage);

embedding.open().catch((error: unknown) => console.error('embedding', error));
void session.start(handed);
window.addEventListener('online', () => void session.finishSignOut());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App session={session} channel={channel} />);
