export * as organisationWords from './words';
export { OrganisationPage } from './organisation-page';
export { RegisterPage } from './register-page';
export { AwaitingVerification, Invitations, MyOrganisations } from './waiting';
