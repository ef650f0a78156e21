#!/bin/sh
# Makes the placeholder clips of the call displays' voice below public/voice with espeak-ng and ffmpeg (both in Debian).
# They are committed, so that building the pages needs neither; a hall's own recordings take their place by name.
set -eu
cd "$(dirname "$0")/../public/voice"

# clip VOICE SPEED LANGUAGE NAME TEXT: one clip without silence at its ends
clip() {
  mkdir -p "$3"
  espeak-ng -v "$1" -s "$2" -a 160 -w "$3/$4.wav" "$5"
  ffmpeg -v error -y -i "$3/$4.wav" -ac 1 -ar 16000 -b:a 24k -map_metadata -1 -af \
    'silenceremove=start_periods=1:start_threshold=-50dB,areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse' \
    "$3/$4.mp3"
  rm "$3/$4.wav"
}

zh() { clip cmn 150 zh "$1" "$2"; }
en() { clip en 150 en "$1" "$2"; }

for letter in A B C D E F G H I J K L M N O P Q R S T U V W X Y Z; do
  zh "$letter" "$letter"
  en "$letter" "$letter."
done
n=0
for digit in 零 一 二 三 四 五 六 七 八 九; do
  zh "$n" "$digit"
  en "$n" "$n"
  n=$((n + 1))
done
for n in 10 11 12 13 14 15 16 17 18 19 20; do
  en "$n" "$n"
done

zh again '再次呼叫'
zh please '请'
zh number '号'
zh to '到'
zh ten '十'
zh counter '号柜台'
zh window '号窗口'
zh desk '号台'
zh terminal '号自助机'
zh screen '请看屏幕'

en again 'Second call.'
en number 'Ticket number'
en to 'please go to'
en counter 'counter'
en window 'window'
en desk 'desk'
en terminal 'terminal'
en screen 'please look at the screen.'
