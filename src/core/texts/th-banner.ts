import type { BannerCatalogue } from './index.ts';

export const thBanner: BannerCatalogue = {
  'banner.name': 'Web-UI Repair',
  'banner.open': 'เปิด Web-UI Repair',
  'banner.later': 'ไว้ก่อน',
  'banner.later.page': 'ไม่แสดงในหน้านี้',
  'banner.later.hour': 'ไม่แสดงบนไซต์นี้ 1 ชั่วโมง',
  'banner.later.week': 'ไม่แสดงบนไซต์นี้ 1 สัปดาห์',
  'banner.later.never': 'ไม่แสดงปัญหานี้ที่นี่อีก',
  'banner.self': 'หน้านี้มีปัญหาและได้รับการซ่อมโดยอัตโนมัติแล้ว ({steps}) {proof}',
  'banner.self-ended': 'ระบบเริ่มซ่อมหน้านี้โดยอัตโนมัติ ({steps}) {end}',
  'banner.about': 'ทำไมจึงเห็นข้อความนี้',
  'banner.sender': 'ข้อความนี้มาจากส่วนขยายของเบราว์เซอร์ ไม่ได้มาจากหน้านี้ รหัสสำหรับฝ่ายสนับสนุน: {code}',
  'banner.fixed': '{title} {proof}',
  'banner.ended': '{title} {what}',
  'sign.todo': 'Web-UI Repair: มีสิ่งที่ทำได้กับหน้านี้ คลิกเพื่อดู',
  'sign.works': 'Web-UI Repair: หน้านี้กลับมาใช้งานได้แล้ว',
  'menu.options': 'ตัวเลือก',
  'banner.close': 'ปิด',
};
