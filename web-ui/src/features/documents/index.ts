export { kindOf, listed } from './kinds';
export { sendInPieces, type Progress } from './send-in-pieces';
export { SendingLine } from './sending-line';
export { ViewDocument } from './view-document';
