/** Where a call stands, and what it is of: by both the list is filtered, and the address says so. */
export type Phase = 'DRAFT' | 'UPCOMING' | 'RECEIVING' | 'OVER' | 'CLOSED' | 'CANCELLED';
export type Kind = 'COMPETITION' | 'FUND';
