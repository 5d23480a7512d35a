import type { components } from './types';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Session = Schemas['Session'];
export type Person = Schemas['Person'];
export type StaffState = Schemas['StaffState'];
export type CallState = Schemas['CallState'];
export type Outcome = Schemas['Outcome'];
export type Call = Schemas['Call'];
export type CallRow = Schemas['CallRow'];
export type CallHistory = Schemas['CallHistory'];
export type CallChange = Schemas['CallChange'];
export type CallResult = Schemas['CallResult'];
export type Voicemail = Schemas['Voicemail'];
export type VoicemailChange = Schemas['VoicemailChange'];
export type MissedCall = Schemas['MissedCall'];
export type MissedCallChange = Schemas['MissedCallChange'];
export type MissedResult = Schemas['MissedResult'];
export type Today = Schemas['Today'];
export type CallTicket = Schemas['CallTicket'];
export type BoardCall = Schemas['BoardCall'];
export type BoardCallEnded = Schemas['BoardCallEnded'];
export type BoardStaff = Schemas['BoardStaff'];
export type BoardStaffGone = Schemas['BoardStaffGone'];

export type FrameFromPage = Schemas['FrameFromPage'];
export type FrameFromEngine = Schemas['FrameFromEngine'];
export type TryFrameFromPage = Schemas['TryFrameFromPage'];
export type TryFrameFromEngine = Schemas['TryFrameFromEngine'];
export type OfferFrame = Schemas['OfferFrame'];
export type OfferEndedFrame = Schemas['OfferEndedFrame'];
export type RtcFrame = Schemas['RtcFrame'];
