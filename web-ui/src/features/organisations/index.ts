export { OrganisationPage } from './organisation-page';
export { RegisterPage } from './register-page';
export { OrganisationField, type NamedOrganisation } from './organisation-field';
