export { ConfirmPage } from './confirm-page';
export { MailSettingsPage } from './mail-settings-page';
export { OutboxPage } from './outbox-page';
export { ProgramTokens } from './program-tokens';
export { ResetPage } from './reset-page';
export { ResetRequestPage } from './reset-request-page';
export { SignUpPage } from './sign-up-page';
