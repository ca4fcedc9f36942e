export { AwardPage } from './award-page';
export { OwnAwardsPage } from './own-page';
export { RegisterPage } from './register-page';
