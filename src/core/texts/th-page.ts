import type { enPage } from './en-page.ts';
import type { Text } from './text.ts';

export const thPage = {
  // WUR-31
  'fault.stale-shell.title': 'เบราว์เซอร์ยังเปิดเวอร์ชันเก่าอยู่',
  'fault.stale-shell.what': 'Web-UI อัปเดตแล้ว แต่เบราว์เซอร์ยังเปิดหน้าเก่าที่เก็บไว้',
  // WUR-32
  'fault.poisoned-precache.title': 'สำเนา Web-UI ในเบราว์เซอร์เสียหาย',
  'fault.poisoned-precache.what': 'สำเนาที่เสียหายจะถูกใช้ทุกครั้งที่เปิด การรีเฟรชอย่างเดียวจึงไม่ช่วย',
  // WUR-33
  'fault.stale-build.title': 'Web-UI อัปเดตระหว่างที่หน้านี้เปิดอยู่',
  'fault.stale-build.what': 'หน้านี้เป็นเวอร์ชันเก่า แต่เซิร์ฟเวอร์มีเฉพาะไฟล์ของเวอร์ชันใหม่',
  // WUR-34
  'fault.broken-asset-copy.title': 'โหลดบางส่วนของหน้านี้ไม่ได้',
  'fault.broken-asset-copy.what': 'ไฟล์ของหน้านี้ในเบราว์เซอร์หายไปหรือเสียหาย แต่เซิร์ฟเวอร์มีไฟล์ที่ดีอยู่',
  // WUR-35
  'fault.failed-boot.title': 'Web-UI ไม่เริ่มทำงาน',
  'fault.failed-boot.what': 'หน้านี้หยุดระหว่างเริ่มทำงาน',
  // WUR-41
  'fault.failed-list.title': 'โหลดรายการเซสชันไม่ได้',
  'fault.failed-list.what': 'เกิดปัญหาขณะโหลดรายการ ตอนนี้เซิร์ฟเวอร์ตอบกลับแล้ว',
  // WUR-42
  'fault.short-list.title': 'มีเซสชันที่ไม่แสดงในรายการ',
  'fault.short-list.what': 'รายการแสดงเซสชันน้อยกว่าที่มีอยู่จริง',
  // WUR-43
  'fault.frozen-list.title': 'รายการเซสชันหยุดอัปเดต',
  'fault.frozen-list.what': 'สิ่งที่เห็นอาจไม่เป็นปัจจุบัน เซิร์ฟเวอร์ตอบกลับ แต่รายการไม่ได้ขอข้อมูลใหม่แล้ว',
  // WUR-81
  'fault.outdated-browser.title': 'Web-UI นี้ต้องใช้เบราว์เซอร์ที่ใหม่กว่า',
  'fault.outdated-browser.what': 'สีอาจหายไปและอาจมีกล่องสีดำบนหน้า เพราะเบราว์เซอร์เก่าเกินไปสำหรับ Web-UI เวอร์ชันนี้ แต่ทุกอย่างยังใช้งานได้',
  // WUR-82
  'fault.missing-brand.title': 'ขาดสีเฉพาะของไซต์',
  'fault.missing-brand.what': 'ขาดเพียงสีเฉพาะของไซต์ เบราว์เซอร์ที่ใหม่กว่าจะแสดงได้',
  // WUR-83
  'fault.unfit-browser.title': 'Web-UI นี้ใช้กับเบราว์เซอร์ของคุณไม่ได้',
  'fault.unfit-browser.what': 'เบราว์เซอร์เก่าเกินไปสำหรับ Web-UI เวอร์ชันนี้ เซิร์ฟเวอร์และเซสชันของคุณไม่ได้รับผลกระทบ',
} as const satisfies { readonly [K in keyof typeof enPage]: Text };
