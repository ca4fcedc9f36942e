export { OrganisationPage } from './organisation-page';
export { RegisterPage } from './register-page';
export { VerificationNotice } from './verification-notice';
export { useVault, useVocabulary, type Origin, type Vocabulary } from './vault-model';
export { OriginSaid, useFactSaid } from './vault-said';
export { OrganisationField, type NamedOrganisation } from './organisation-field';
