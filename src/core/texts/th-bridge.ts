import type { enBridge } from './en-bridge.ts';
import type { Text } from './text.ts';

export const thBridge = {
  'do.bridge': 'ทำให้แสดงถูกต้องที่นี่',
  'do.unbridge': 'หยุดเพิ่ม',
  'will.bridge': '“ทำให้แสดงถูกต้องที่นี่” จะเพิ่มสิ่งที่เบราว์เซอร์ของคุณไม่มีให้เฉพาะเว็บไซต์นี้ ทุกครั้งที่เข้าชม จนกว่าคุณจะหยุด ถึงอย่างนั้นก็ควรอัปเดตเบราว์เซอร์',
  'will.bridge-watches': 'นับจากนั้นจะเฝ้าดูไซต์นี้เสมอ',
  'bridge.on': 'ส่วนขยายนี้กำลังเพิ่มสิ่งที่เบราว์เซอร์ของคุณไม่มีสำหรับ Web-UI นี้ ถึงอย่างนั้นก็ควรอัปเดตเบราว์เซอร์',
  'bridge.gave-up': 'การเพิ่มสิ่งที่ขาดไม่ได้ช่วย หรือใช้เวลานานเกินไป จึงนำออกแล้ว',
  'bridge.out': 'สิ่งที่เพิ่มไว้ถูกนำออกแล้ว',
} as const satisfies { readonly [K in keyof typeof enBridge]: Text };
