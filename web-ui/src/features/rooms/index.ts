export { LetIn } from './let-in';
export { RoomPage } from './room-page';
export { RoomsPage } from './rooms-page';
