import { endWithReader } from '@crosscultural/base';
import { program } from './program';

endWithReader();
void program.parseAsync();
