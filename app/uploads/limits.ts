/** 3 MB, the last byte included: what DQT takes (sign-in 3.7). */
export const LARGEST_FILE = 3 * 1024 * 1024;
/** The largest part of a file that is taken at once. */
export const LARGEST_PART = 1024 * 1024;
/** The only version of tus that there is (https://tus.io/protocols/resumable-upload). */
export const TUS_VERSION = "1.0.0";
/** What the body of a part is called in tus. */
export const PART_TYPE = "application/offset+octet-stream";
