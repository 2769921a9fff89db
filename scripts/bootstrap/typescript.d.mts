export declare function asItIs<T>(load: () => Promise<T>): Promise<T>
