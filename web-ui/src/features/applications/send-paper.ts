import { sendInPieces, type Progress } from '../documents';
import { base, type Paper } from './model';

type Sending = { application: string; question: string; person: string; file: File; signal: AbortSignal; onProgress: (progress: Progress) => void };

/** Sends a paper in pieces; the same file for the same question is one paper. */
export const sendPaper = ({ application, question, ...sending }: Sending) =>
  sendInPieces<Paper>({ endpoint: `${base}/${application}/uploads`, place: `${application}/${question}`, metadata: { question }, finish: 'paper', ...sending });
