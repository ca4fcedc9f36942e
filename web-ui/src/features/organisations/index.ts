export { OrganisationPage } from './organisation-page';
export { RegisterPage } from './register-page';
