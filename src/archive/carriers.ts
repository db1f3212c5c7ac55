/** Where the scripts that carry data stand in the folder: this, the data's path, `.js`. */
export const CARRIERS = '_folder/files/';
