/** One user in one project: what a healthy page of that user needs to know about itself. */
export type Role = 'user' | 'superadmin';
export const USER_ID = '7b1d6f80-3c52-4a8e-9f0a-000000000001';
export const PROJECT_ID = '2de2b969-1d04-48a6-af16-000000000002';
export const EMAIL = 'user@lab.test';
export const PASSWORD = 'lab-Passw0rd';
export const ACCESS_KEY = 'AKIALABLABLABLABLAB1';
export const SECRET_KEY = 'lablablablablablablablablablablablablab1';
export const DOMAIN = 'default';
export const PROJECT = 'default';
export const RESOURCE_GROUP = 'default';
export const STORAGE_HOST = 'local:volume1';

export const GIB = 1024 ** 3;
export const TOTAL_SLOTS = { cpu: '64', mem: String(256 * GIB) };
const HOST_PERMISSIONS = ['create-vfolder', 'modify-vfolder', 'delete-vfolder', 'mount-in-session', 'upload-file', 'download-file', 'invite-others', 'set-user-perm'];
export const VFOLDER_HOSTS = { [STORAGE_HOST]: HOST_PERMISSIONS };

/** Relay's global id, as the manager makes it. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}
